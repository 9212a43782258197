FROM centos:7
RUN yum install -y curl-7.29.0 /tmp/a.rpm https://example.org/b.rpm && yum groupinstall -y "Development Tools" && yum remove -y git
