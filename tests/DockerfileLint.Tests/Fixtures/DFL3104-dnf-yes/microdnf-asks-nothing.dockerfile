FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
RUN microdnf install nginx && microdnf clean all
