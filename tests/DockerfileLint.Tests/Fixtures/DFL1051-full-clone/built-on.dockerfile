FROM debian:12 AS sources
RUN [|git clone https://example.com/first.git /src/first|]

FROM sources
RUN cd /src/first && git describe > /version
CMD ["/src/first/start"]
