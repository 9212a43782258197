FROM alpine:3.22
COPY package.json /app/
COPY --chmod=644 package-lock.json /app/
COPY src /app/
COPY lib /app/
COPY a.conf /a.conf
COPY b.conf /b.conf
COPY ["x.json", "/y/"]
COPY ["z.json", "/y/"]
COPY one.txt /t/
RUN echo
COPY two.txt /t/
