/** Other modules may react to this; its fields are a promise to them. */
export type ContractSigned = { type: "contract.signed"; id: string; signedOn: string };
