FROM debian:13-slim
SHELL ["/bin/bash", "-c"]
RUN mkdir -p /app/{bin,lib}
RUN apt-get update &> /dev/null
RUN source /etc/os-release && echo $ID
RUN bash -c 'source /etc/os-release; echo ${ID^^}' && echo ${HOME:1:2}
