FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY a.txt c:[|\|]
RUN dir
ENV CACHE=D:\cache[|\|]
ENV MODE=fast
