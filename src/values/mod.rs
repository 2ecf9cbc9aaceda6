//! Storey 1: the grammars. One type a grammar; parsing one says which part is wrong.
