FROM fedora:43
RUN dnf install -y [|curl|] && microdnf install -y [|git|]
