FROM debian:12
RUN [|git clone https://example.com/first.git /src/first|] && \
    [|git clone https://example.com/second.git /src/second|] && \
    cd /src/second && git checkout 1234567 && \
    git -C /src/first submodule update
RUN [|git clone https://example.com/third.git /src/third|]
RUN cd /src/third && git fetch --tags
CMD ["/src/first/start"]
