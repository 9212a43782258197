FROM alpine:3.22
RUN touch /a
RUN touch /b

# Why.
RUN touch /c
ENV A=1 \
    B=2
ENV C=3
