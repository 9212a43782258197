FROM nginx:1.27
SHELL ["/bin/bash","-o","pipefail","-c"]
RUN echo hi | tee /etc/x
