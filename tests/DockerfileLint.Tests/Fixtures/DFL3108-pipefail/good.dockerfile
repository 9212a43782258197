FROM debian:13 AS a
RUN echo a | wc -c; yes | cat
RUN set -o pipefail && ls | wc -l
RUN ls || true
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ls | wc -l
FROM a
RUN ls | wc -l
FROM mcr.microsoft.com/powershell:7.5-ubuntu-24.04
SHELL ["pwsh", "-Command"]
RUN Get-ChildItem | Measure-Object
