@echo off
set "AUTOGEN_HOME=%LOCALAPPDATA%\autogen\autogen-@version@"
if not exist "%AUTOGEN_HOME%" powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $r=$env:AUTOGEN_REPOSITORY; if(-not $r){$r='@repository@'}; $t=$env:AUTOGEN_HOME+'.zip'; New-Item -Force -ItemType Directory (Split-Path $t) | Out-Null; Invoke-WebRequest ($r+'/dev/autogen/autogen-cli/@version@/autogen-cli-@version@-windows.zip') -OutFile $t; if((Get-FileHash $t -Algorithm SHA256).Hash -ne '@windows@'){Remove-Item $t; throw 'AG605 the zip is not what this wrapper was written for'}; Expand-Archive $t (Split-Path $t); Remove-Item $t" || exit /b 1
"%AUTOGEN_HOME%\bin\autogen.cmd" %*
