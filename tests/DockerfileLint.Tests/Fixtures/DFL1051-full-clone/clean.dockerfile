FROM debian:12 AS build
RUN git clone https://github.com/x/y
FROM debian:12
RUN git clone --depth 1 https://github.com/x/y
RUN git clone https://github.com/x/y /y && make -C /y install && rm -rf /y
RUN git clone https://github.com/x/y /z && rm -rf /z/.git
RUN git clone --filter=blob:none https://github.com/x/y
RUN --mount=type=tmpfs,target=/src git clone https://github.com/x/y /src/y
