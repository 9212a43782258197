FROM scratch
COPY src/a.log /
COPY . /
