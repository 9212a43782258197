FROM debian:12
RUN echo a > /a && \
    echo b > /b