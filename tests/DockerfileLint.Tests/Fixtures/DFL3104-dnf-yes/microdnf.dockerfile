FROM fedora-minimal:43
RUN [|microdnf install nginx|] && microdnf clean all
RUN microdnf install -y curl && microdnf clean all
