"""The page: a map of the places in stored articles, with the articles beside it."""
