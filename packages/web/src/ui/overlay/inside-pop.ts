import { createContext, useContext } from "react";

/** A list that opens in a panel belongs to it: drawn elsewhere, a click on it would be one outside, and close the panel. */
export const InsidePop = createContext(false);
export const useInsidePop = () => useContext(InsidePop);
