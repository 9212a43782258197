FROM debian:12
RUN echo a > /a
[|RUN|] echo b > /b