FROM debian:13
WORKDIR [|"/proc/self/fd/1"|]
VOLUME ["/data", [|"/sys"|]]
VOLUME [|/dev|]
