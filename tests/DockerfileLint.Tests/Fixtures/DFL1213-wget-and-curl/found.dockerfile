FROM debian:12
RUN wget https://example.com/a
RUN [|curl -O https://example.com/b|]
