FROM nginx:1.27
RUN ["/bin/bash","-c","echo hi > /etc/x"]
