FROM debian:12
COPY a /a


RUN chmod 755 [|/a|]



CMD ["/a"]
