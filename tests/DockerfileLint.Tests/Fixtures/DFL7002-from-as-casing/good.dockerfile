from golang:1.26 as build
FROM build AS test
From test as other
FROM other
