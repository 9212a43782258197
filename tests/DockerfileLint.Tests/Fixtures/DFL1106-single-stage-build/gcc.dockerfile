FROM debian:12
COPY a.c .
RUN apt-get install -y gcc && [|gcc -o /a a.c|]
ENTRYPOINT ["/a"]
