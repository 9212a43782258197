FROM alpine:3.22
ARG user-name
ARG 1user=x OK
ARG VERSION 1.2.3
# no others
ARG DEPS="bash python"
CMD ["sh"]
