# The minimal variant has microdnf only.
FROM rockylinux:9
RUN dnf install -y --setopt=install_weak_deps=False python3 && dnf clean all
CMD ["python3"]
