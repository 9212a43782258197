FROM alpine:3.22
RUN [|['apk', 'add', 'curl']|]
RUN [|["ls", "-l",]|]
RUN [|[ 'ls', '-l' ]|]
RUN [|[echo, hello]|]
VOLUME [|["/data"|]
VOLUME [|[/data, /logs]|]
COPY [|["a", 'b c', "/d"]|]
HEALTHCHECK CMD [|["curl", "localhost"|]
ENTRYPOINT [|[“curl”, “-f”]|]
CMD [|["a" "b"]|]
ONBUILD CMD [|['a']|]
ONBUILD CMD [|["a"] # a comment|]

FROM alpine:3.22
ENTRYPOINT [|["app"] # It starts.|]
CMD [|["a", "b"]]|]

FROM alpine:3.22
ENTRYPOINT [|[top, -b]|]
CMD [|["-n", "$COUNT",]|]

FROM alpine:3.22
ENTRYPOINT [|["a",|]
CMD [|["a", \
    'b']|]
