;;; Emacs and eglot against the server over stdio; started by emacs.mjs.
(require 'package)
;; -Q skips Debian's site-start, which would set this; from Emacs 29 on eglot is part of Emacs.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'imenu)
(require 'flymake)

(defvar patience 120 "Seconds, for a machine that is busy with much else.")
(defvar passed 0)
(defvar failed 0)

(defmacro check (name &rest body)
  `(condition-case err
       (progn ,@body (setq passed (1+ passed)) (princ (format "ok - %s\n" ,name)))
     (error (setq failed (1+ failed)) (princ (format "not ok - %s: %S\n" ,name err)))))

(defun wait-for (what ask)
  (let ((end (+ (float-time) patience)) answer)
    (while (and (not (setq answer (funcall ask))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or answer (error "waited in vain for %s" what))))

(defun expect (pattern value)
  (let ((case-fold-search t))
    (unless (string-match-p pattern (format "%S" value)) (error "%s is not in %S" pattern value))))

(define-derived-mode cable-mode text-mode "Cable")
(add-to-list 'auto-mode-alist '("\\.cable\\'" . cable-mode))
(add-to-list 'eglot-server-programs
             `(cable-mode . (,(getenv "CABLE_NODE") ,(getenv "CABLE_SERVER") "--stdio")))
(setq eglot-sync-connect patience eglot-connect-timeout patience eglot-autoreconnect nil eglot-send-changes-idle-time 0.1
      ;; The second is its name from Emacs 30 on.
      jrpc-default-request-timeout patience jsonrpc-default-request-timeout patience
      make-backup-files nil auto-save-default nil create-lockfiles nil)

(defvar server nil)

(with-current-buffer (find-file-noselect (getenv "CABLE_SOUND"))
  (check "eglot connects"
    (apply #'eglot (eglot--guess-contact))
    (setq server (wait-for "the server" #'eglot-current-server)))
  (check "textDocument/documentSymbol names the cable"
    (expect "REYKJAVIK" (jsonrpc-request server :textDocument/documentSymbol
                                         (list :textDocument (eglot--TextDocumentIdentifier)))))
  (check "imenu lists the paragraphs through eglot"
    (expect "Summary" (funcall imenu-create-index-function)))
  (check "textDocument/hover tells what a TAGS code means"
    (goto-char (point-min))
    (search-forward "PREL")
    (backward-char 1)
    (expect "External Political Relations"
            (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))))

(with-current-buffer (find-file-noselect (getenv "CABLE_BROKEN"))
  (check "an impossible date-time group reaches flymake"
    (eglot--maybe-activate-editing-mode)
    (goto-char (point-min))
    (search-forward "312560Z")
    (wait-for "a diagnostic on its line"
              (lambda () (flymake-start) (flymake-diagnostics (line-beginning-position) (line-end-position)))))
  (check "shutdown" (eglot-shutdown server nil patience)))

(princ (format "%d passed, %d failed\n" passed failed))
(kill-emacs (if (> failed 0) 1 0))
