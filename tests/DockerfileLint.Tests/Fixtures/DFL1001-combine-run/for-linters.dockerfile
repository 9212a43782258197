FROM alpine:3.22
RUN adduser -D app
# hadolint ignore=DL3018
[|RUN|] chmod 700 /home/app
CMD ["top"]
