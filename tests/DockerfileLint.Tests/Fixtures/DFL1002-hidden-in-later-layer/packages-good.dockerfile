FROM fedora:41 AS build
RUN dnf install -y wget
WORKDIR /w
RUN dnf remove -y wget
FROM fedora:41
RUN dnf install -y --setopt=install_weak_deps=False wget && wget -q https://example.org/x && dnf remove -y wget \
    && dnf clean all
COPY a /a
RUN if [ -e /b ]; then dnf install -y --setopt=install_weak_deps=False unzip && dnf clean all; fi
WORKDIR /app
RUN dnf remove -y unzip
RUN pip install --no-cache-dir wheel
COPY b /b
RUN /venv/bin/pip uninstall -y wheel
RUN dnf install -y --setopt=install_weak_deps=False gcc && dnf clean all
COPY c /c
RUN make -C /c && dnf remove -y gcc
CMD ["/app/x"]
