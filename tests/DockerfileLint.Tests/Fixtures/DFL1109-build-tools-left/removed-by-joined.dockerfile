FROM alpine:3.20
RUN apk add --no-cache --virtual build-dependencies python3-dev build-base
RUN pip3 install ansible
RUN apk del build-dependencies
ENTRYPOINT ["ansible-playbook", "playbook.yml"]
