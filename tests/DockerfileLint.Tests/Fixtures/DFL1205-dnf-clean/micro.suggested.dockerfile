FROM registry.access.redhat.com/ubi9/ubi-minimal
RUN microdnf install -y git \
 # more
 && microdnf install -y curl \
 && microdnf clean all
