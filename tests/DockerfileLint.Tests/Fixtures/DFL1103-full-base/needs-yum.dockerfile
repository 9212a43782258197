# The slim variant of Oracle Linux is its minimal one.
FROM oraclelinux:9
RUN yum install -y python3 && yum clean all
CMD ["python3"]
