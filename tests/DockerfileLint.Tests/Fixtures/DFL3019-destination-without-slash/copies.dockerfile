FROM alpine:3.22
COPY a.txt b.txt [|/app|]
ADD --chown=1 a b [|data|]
COPY ["a", "b", [|"/c d"|]]
COPY --from=alpine:3.21 /a /b [|/more|]
CMD ["sh"]
