FROM fedora-minimal:43
RUN microdnf install -y nginx && microdnf clean all
RUN microdnf install -y curl && microdnf clean all
