FROM alpine:3.22
[|MAINTAINER|] A. Person <a@example.com>
[|maintainer|] "B. Person"
[|Maintainer|] C "the $boss" \d
[|MAINTAINER|] D. \
  Person
ONBUILD MAINTAINER E. Person
