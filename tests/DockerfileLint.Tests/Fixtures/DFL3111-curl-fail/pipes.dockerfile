FROM debian:13
RUN [|curl https://example.org/a.tgz|] | tar -xz
RUN curl https://example.org/b.tgz | gunzip | tar -x

FROM debian:13
RUN [|curl https://example.org/a.asc|] | gpg --dearmor | tee /usr/share/keyrings/a.gpg
