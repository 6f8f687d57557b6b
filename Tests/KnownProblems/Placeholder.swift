/// Problems that others solved: OR-Library files.
