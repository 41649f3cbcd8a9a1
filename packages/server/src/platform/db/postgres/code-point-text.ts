import { type DataTypeNode, type KyselyPlugin, type OperationNode, OperationNodeTransformer, RawNode } from "kysely";

/**
 * Makes every new text column `collate "C"`, so that text sorts by code point as on SQLite, whatever locale the
 * server was set up with, and the migrations need not know.
 */
export function codePointText(): KyselyPlugin {
  const transformer = new (class extends OperationNodeTransformer {
    protected override transformDataType(node: DataTypeNode): DataTypeNode {
      // A raw type stands where a data type may stand; Kysely's own types do not say so.
      return node.dataType === "text"
        ? (RawNode.createWithSql('text collate "C"') as OperationNode as DataTypeNode)
        : node;
    }
  })();
  return {
    transformQuery: ({ node }) => transformer.transformNode(node),
    transformResult: async ({ result }) => result,
  };
}
