; The installer for Windows, compiled by makensis on any system:
;   makensis -DVERSION=0.1.0 -DPROGRAM=FOLDER -DICON=FILE.ico -DOUTPUT=FILE.exe packaging/windows/redaksi.nsi
; For this account alone, without an administrator. `/S` installs without a question, `/D=C:\folder` elsewhere.
; Stories lie in the account's data folder and are never touched, neither by an update nor by removal.

Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Redaksi"

Name "Redaksi"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Redaksi"
InstallDirRegKey HKCU "Software\Redaksi" "Folder"
BrandingText "Redaksi ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Redaksi"
VIAddVersionKey "FileDescription" "Redaksi"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence; parts under their own"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\redaksiw.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString Needs64 ${LANG_INDONESIAN} "Redaksi memerlukan Windows 64 bit."
LangString Needs64 ${LANG_ENGLISH} "Redaksi needs a 64-bit Windows."
LangString Running ${LANG_INDONESIAN} "Redaksi sedang terbuka. Tutup dahulu, lalu coba lagi."
LangString Running ${LANG_ENGLISH} "Redaksi is open. Close it, then try again."
LangString Strange ${LANG_INDONESIAN} "Folder itu berisi berkas lain. Pilih folder kosong atau folder Redaksi yang lama."
LangString Strange ${LANG_ENGLISH} "That folder holds other files. Choose an empty one, or the one Redaksi is in."
LangString Kind ${LANG_INDONESIAN} "Berkas serah terima Redaksi"
LangString Kind ${LANG_ENGLISH} "Redaksi hand-over file"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(Needs64)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
FunctionEnd

; A running program holds its file: it cannot be renamed, which is how that is noticed.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
  again:
  ${If} ${FileExists} "$INSTDIR\redaksiw.exe"
    ClearErrors
    Rename "$INSTDIR\redaksiw.exe" "$INSTDIR\redaksiw.old"
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 3
      Abort "$(Running)"
    ${EndIf}
    Rename "$INSTDIR\redaksiw.old" "$INSTDIR\redaksiw.exe"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

; Files of the version before must not live on beside the new ones. Only what is Redaksi's is ever removed.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\dictionaries"
  Delete "$INSTDIR\redaksi.exe"
  Delete "$INSTDIR\redaksiw.exe"
!macroend

Section "Redaksi"
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\redaksi.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(Strange)" /SD IDOK
      SetErrorLevel 4
      Abort "$(Strange)"
    ${EndIf}
  ${EndIf}
  Call RefuseWhileRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Redaksi.lnk" "$INSTDIR\redaksiw.exe"
  WriteRegStr HKCU "Software\Redaksi" "Folder" "$INSTDIR"

  WriteRegStr HKCU "Software\Classes\.redaksi" "" "Redaksi.HandOver"
  WriteRegStr HKCU "Software\Classes\.redaksi" "Content Type" "application/vnd.redaksi.hand-over+zip"
  WriteRegStr HKCU "Software\Classes\Redaksi.HandOver" "" "$(Kind)"
  WriteRegStr HKCU "Software\Classes\Redaksi.HandOver\DefaultIcon" "" "$INSTDIR\redaksiw.exe,0"
  WriteRegStr HKCU "Software\Classes\Redaksi.HandOver\shell\open\command" "" '"$INSTDIR\redaksiw.exe" open "%1"'
  ; Markdown stays with whatever opens it now; Redaksi is offered beside it.
  WriteRegStr HKCU "Software\Classes\Redaksi.Markdown\shell\open\command" "" '"$INSTDIR\redaksiw.exe" open "%1"'
  WriteRegStr HKCU "Software\Classes\.md\OpenWithProgids" "Redaksi.Markdown" ""
  WriteRegStr HKCU "Software\Classes\.markdown\OpenWithProgids" "Redaksi.Markdown" ""

  WriteRegStr HKCU "${KEY}" "DisplayName" "Redaksi"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\redaksiw.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Redaksi developers"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Redaksi.lnk"
  DeleteRegKey HKCU "Software\Classes\Redaksi.HandOver"
  DeleteRegKey HKCU "Software\Classes\Redaksi.Markdown"
  DeleteRegValue HKCU "Software\Classes\.md\OpenWithProgids" "Redaksi.Markdown"
  DeleteRegValue HKCU "Software\Classes\.markdown\OpenWithProgids" "Redaksi.Markdown"
  ReadRegStr $0 HKCU "Software\Classes\.redaksi" ""
  ${If} $0 == "Redaksi.HandOver"
    DeleteRegKey HKCU "Software\Classes\.redaksi"
  ${EndIf}
  DeleteRegKey HKCU "Software\Redaksi"
  DeleteRegKey HKCU "${KEY}"
  ${RefreshShellIcons}
SectionEnd
