FROM debian:bookworm-slim
ENV V 2.3.2
RUN mkdir -p ./t-${V} \
    && cd ./t-${V} \
    && [|wget https://example.org/pcre-8.43.tar.gz|] \
    && tar xf pcre-8.43.tar.gz
RUN cd ./t-${V} && [|wget https://example.org/q.tgz|] && tar xf q.tgz && cd ..
RUN cd /tmp && [|curl -fsSLo c.tgz https://example.org/c.tgz|] && tar xf c.tgz && cd /
CMD ["x"]
