from golang:1.26 as build
FROM build AS test
FROM test AS other
from other as last
