FROM debian:13 AS a
COPY a.txt [|.|]
ADD b.txt ./b/
COPY ["c.txt", "c"]
FROM example.org/base:1
COPY a.txt [|a|]
