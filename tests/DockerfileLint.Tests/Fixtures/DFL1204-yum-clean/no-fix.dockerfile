FROM centos:7
RUN [|yum install -y git|] || true && echo x
RUN [|yum install -y git|]; echo done &
