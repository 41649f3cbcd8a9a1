import type { Block } from "./data.ts";
import css from "./contracts.module.css";

/** The text of a contract, from its blocks: nothing in it is ever read as HTML. */
export function TextView({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className={css.text}>
      {blocks.map((block, index) => (
        <BlockView block={block} key={index} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === "rule") return <hr />;
  if (block.kind === "paragraph") {
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  }
  if (block.kind === "heading") {
    // The page's own headings stand above: h1 is its name, h2 its panes.
    const Head = block.level === 1 ? "h3" : block.level === 2 ? "h4" : "h5";
    return (
      <Head>
        <Spans spans={block.spans} />
      </Head>
    );
  }
  const items = block.items.map((spans, index) => (
    <li key={index}>
      <Spans spans={spans} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Spans({ spans }: { spans: readonly { text: string; bold: boolean }[] }) {
  return spans.map(({ text, bold }, index) => (bold ? <b key={index}>{text}</b> : <span key={index}>{text}</span>));
}
