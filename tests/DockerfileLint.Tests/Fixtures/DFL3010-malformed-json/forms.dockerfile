FROM alpine:3.22
RUN [|['apk', 'add', 'curl']|]
RUN [|["ls", "-l",]|]
RUN [|[ 'ls', '-l' ]|]
HEALTHCHECK CMD [|["curl", "localhost"|]
ENTRYPOINT [|[“curl”, “-f”]|]
CMD [|["a" "b"]|]
ONBUILD CMD [|['a']|]
