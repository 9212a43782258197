FROM [|openjdk:8-jdk|]
RUN curl -fsSL https://example.org/a.tar.gz | tar xz
CMD ["/a/bin/run"]
