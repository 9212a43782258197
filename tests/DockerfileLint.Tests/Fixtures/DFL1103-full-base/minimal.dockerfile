FROM [|rockylinux:9|]
COPY app /usr/local/bin/app
CMD ["app"]
