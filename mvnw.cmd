@echo off
rem Maven wrapper for Windows, script only: an installed mvn is used as it is; otherwise the version named in
rem .mvn\wrapper\maven-wrapper.properties is fetched once into %USERPROFILE%\.m2\wrapper.
setlocal enabledelayedexpansion
where mvn >nul 2>nul
if %errorlevel%==0 (
    call mvn %*
    exit /b %errorlevel%
)
for /f "tokens=1,* delims==" %%a in ('findstr /b distributionUrl "%~dp0.mvn\wrapper\maven-wrapper.properties"') do set "url=%%b"
for %%n in ("%url:/=\%") do set "archive=%%~nxn"
set "name=!archive:-bin.tar.gz=!"
set "dists=%USERPROFILE%\.m2\wrapper\dists"
if not exist "%dists%\%name%\bin\mvn.cmd" (
    echo Maven is not installed; fetching %name% once. 1>&2
    if not exist "%dists%" mkdir "%dists%"
    curl -fsSL -o "%TEMP%\%archive%" "%url%" || exit /b 1
    tar -xzf "%TEMP%\%archive%" -C "%dists%" || exit /b 1
    del "%TEMP%\%archive%"
)
call "%dists%\%name%\bin\mvn.cmd" %*
exit /b %errorlevel%
