FROM [|--platform=linux/amd64|] golang:1.26 AS build
FROM [|--platform=linux/arm64|] alpine:3.22
CMD ["sh"]
